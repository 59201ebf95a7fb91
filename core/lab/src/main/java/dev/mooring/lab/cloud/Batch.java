package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;

/// Several requests in one, as `gcloud` sends them where it asks several projects at once: a
/// `multipart/mixed` body whose parts are HTTP requests, answered in the same way.
final class Batch {
  static final String PATH = "/batch/compute/v1";
  static final String CONTENT_TYPE = "multipart/mixed; boundary=batch_practice";

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern CONTENT_ID = Pattern.compile("(?im)^content-id:\\s*<(.*)>\\s*$");

  private final Answers answers;

  Batch(Answers answers) {
    this.answers = answers;
  }

  String answer(String contentType, String body) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new ApiError(400, "badRequest", "Failed to parse batch request: no boundary.");
    }
    var parts = body.replace("\r\n", "\n").split(Pattern.quote("--" + boundary.group(1)), -1);
    return Arrays.stream(parts)
        .filter(part -> CONTENT_ID.matcher(part).find())
        .map(this::answerPart)
        .collect(Collectors.joining("", "", "--batch_practice--\r\n"));
  }

  /// A part has its own headers, then the request line, the request's headers and its body.
  private String answerPart(String part) {
    var id = CONTENT_ID.matcher(part).results().findFirst().orElseThrow().group(1);
    var sections = part.strip().split("\n\n", 3);
    var request = sections.length > 1 ? sections[1].strip().split("[ \n]", 3) : new String[0];
    if (request.length < 2) {
      throw new ApiError(400, "badRequest", "Failed to parse batch request: no request line.");
    }
    var body = sections.length > 2 ? sections[2].strip() : "";
    var answer = answers.to(request[0], HttpURI.from(request[1]), body);
    return String.join(
        "\r\n",
        "--batch_practice",
        "Content-Type: application/http",
        "Content-ID: <response-" + id + ">",
        "",
        "HTTP/1.1 " + answer.status() + " " + HttpStatus.getMessage(answer.status()),
        "Content-Type: application/json; charset=UTF-8",
        "",
        answer.json(),
        "");
  }
}
