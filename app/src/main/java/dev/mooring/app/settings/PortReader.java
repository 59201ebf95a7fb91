package dev.mooring.app.settings;

import dev.mooring.model.InvalidValue;
import dev.mooring.model.PortSpec;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads a port as `istioctl register` takes it: `mysql:3306` or `3306`.
final class PortReader extends ValueDeserializer<PortSpec> {

  @Override
  public PortSpec deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      try {
        return PortSpec.parse(parser.getString());
      } catch (InvalidValue wrong) {
        if (wrong.key().equals("invalid.port-name")) {
          return context.reportInputMismatch(PortSpec.class, "%s", wrong.getMessage());
        }
      }
    }
    return context.reportInputMismatch(
        PortSpec.class, "expected a port from 1 to 65535, such as mysql:3306 or 3306");
  }
}
