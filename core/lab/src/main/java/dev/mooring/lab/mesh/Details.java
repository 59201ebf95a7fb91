package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply.Answered;

/// Bookinfo's details: facts about the one book.
final class Details implements Application {
  private static final String BOOK =
      """
      {"id":0,"author":"William Shakespeare","year":1595,"type":"paperback","pages":200,\
      "publisher":"PublisherA","language":"English","ISBN-10":"1234567890",\
      "ISBN-13":"123-1234567890"}\
      """;

  @Override
  public Answered answer(Call call) {
    return call.path().equals("/details/0")
        ? Answers.json(200, BOOK)
        : Answers.json(404, "{\"error\":\"no such book\"}");
  }
}
