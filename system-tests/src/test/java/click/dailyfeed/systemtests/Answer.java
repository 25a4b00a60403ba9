package click.dailyfeed.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An HTTP answer, its body at hand as bytes, text or JSON. */
record Answer(HttpResponse<byte[]> response) {

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The value of a header, or an empty text. */
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    /** The data of the success envelope. */
    JsonValue data() {
        return json().get("data");
    }

    /** The data of the success envelope where it is an object. */
    JsonObject object() {
        return data().asJsonObject();
    }

    /** The code of the problem document. */
    String code() {
        return json().getString("code");
    }

    @Override
    public String toString() {
        return status() + " " + response.headers().map() + " " + text();
    }
}
