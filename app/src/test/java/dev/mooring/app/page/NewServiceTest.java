package dev.mooring.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewServiceTest {

  @Test
  void eachNewServiceHasANameAndAPortOfItsOwn() {
    var services = new ArrayList<>(List.of(ServiceSpec.mysqldb(DatabaseSpec.RANDOM_PASSWORD)));
    for (int i = 0; i < 3; i++) {
      services.add(NewService.beside(services));
    }
    services.remove(1);
    services.add(NewService.beside(services));

    assertThat(services.stream().map(ServiceSpec::name)).doesNotHaveDuplicates().hasSize(4);
    assertThat(services.stream().map(service -> service.ports().getFirst().number()))
        .doesNotHaveDuplicates();
    assertThat(services.stream().map(service -> service.ports().getFirst().name()))
        .doesNotHaveDuplicates();
  }
}
