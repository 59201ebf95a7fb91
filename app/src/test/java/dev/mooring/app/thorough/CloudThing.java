package dev.mooring.app.thorough;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// What others have in the project of Google Cloud.
enum CloudThing implements Thing {
  FIREWALL_RULE(
      "global/firewalls",
      "{\"name\": \"theirs\", \"sourceRanges\": [\"10.0.0.0/8\"], \"allowed\": [{\"IPProtocol\":"
          + " \"tcp\", \"ports\": [\"8443\"]}]}"),
  FIREWALL_RULE_OF_OUR_NAME(
      "global/firewalls",
      "{\"name\": \"mooring-pods-to-%s\", \"sourceRanges\": [\"10.0.0.0/8\"], \"allowed\":"
          + " [{\"IPProtocol\": \"tcp\", \"ports\": [\"8443\"]}]}") {
    @Override
    public boolean isLate(Setting setting) {
      return false;
    }
  },
  ADDRESS("regions/us-east4/addresses", "{\"name\": \"theirs\", \"addressType\": \"EXTERNAL\"}"),
  MACHINE_OF_OUR_NAME(
      "zones/us-east4-a/instances",
      """
      {"name": "%s", "machineType": "zones/us-east4-a/machineTypes/e2-medium",
       "disks": [{"boot": true, "autoDelete": true, "initializeParams":
         {"sourceImage": "projects/debian-cloud/global/images/family/debian-12"}}],
       "networkInterfaces": [{"network": "global/networks/default"}]}
      """) {
    @Override
    public boolean fits(Setting setting) {
      return setting.ground() == Setting.Ground.NEW_INSTANCE;
    }

    @Override
    public boolean isLate(Setting setting) {
      return false;
    }

    @Override
    public void plant(PracticeWorld world, Setting setting) {
      super.plant(world, setting);
      world.awaitMachine(setting.machine());
    }
  },
  TAG("tags", tags -> tags.withArray("/items").add("theirs")),
  METADATA(
      "metadata",
      metadata -> metadata.withArray("/items").addObject().put("key", "theirs").put("value", "1")),
  SSH_KEY(
      "metadata",
      metadata -> {
        var items = metadata.withArray("/items");
        var key = "ada:ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA ada";
        for (var item : items) {
          if (item.path("key").asString().equals("ssh-keys")) {
            ((ObjectNode) item).put("value", item.path("value").asString() + "\n" + key);
            return;
          }
        }
        items.addObject().put("key", "ssh-keys").put("value", key);
      }),
  PROJECT_METADATA("") {
    @Override
    public void plant(PracticeWorld world, Setting setting) {
      var fingerprint =
          world.cloud.get("").path("commonInstanceMetadata").path("fingerprint").asString();
      world.cloud.post(
          "setCommonInstanceMetadata",
          "{\"fingerprint\": \"%s\", \"items\": [{\"key\": \"theirs\", \"value\": \"1\"}]}"
              .formatted(fingerprint));
    }
  };

  private final String path;
  private final String body;
  private final Consumer<ObjectNode> edit;

  /// A resource of its own.
  CloudThing(String path, String body) {
    this.path = path;
    this.body = body;
    this.edit = _ -> {};
  }

  /// Something in an instance that is theirs.
  CloudThing(String part, Consumer<ObjectNode> edit) {
    this.path = part;
    this.body = "";
    this.edit = edit;
  }

  CloudThing(String path) {
    this(path, "");
  }

  @Override
  public boolean fits(Setting setting) {
    return setting.isGoogle()
        && (!isInInstance() || setting.ground() == Setting.Ground.EXISTING_INSTANCE);
  }

  private boolean isInInstance() {
    return path.equals("tags") || path.equals("metadata");
  }

  @Override
  public void plant(PracticeWorld world, Setting setting) {
    if (isInInstance()) {
      world.cloud.edit(
          setting.machine(),
          path,
          part -> {
            edit.accept(part);
            return part;
          });
    } else {
      world.cloud.post(path, body.formatted(setting.machine()));
    }
  }
}
