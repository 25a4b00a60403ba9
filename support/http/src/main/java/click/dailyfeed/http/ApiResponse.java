package click.dailyfeed.http;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The success body of the contract: {@code {"status", "result": "SUCCESS", "data"}}; {@link EnvelopeFilter} makes its
 * status the HTTP status.
 *
 * @param <T> the shape of the data
 */
@JsonbPropertyOrder({"status", "result", "data"})
public final class ApiResponse<T> {

    private final int status;
    private final T data;
    private final URI location;

    private ApiResponse(int status, T data, URI location) {
        this.status = status;
        this.data = data;
        this.location = location;
    }

    /** 200. */
    public static <T> ApiResponse<T> ok(T data) {
        return new ApiResponse<>(200, data, null);
    }

    /**
     * 201.
     *
     * @param location where the new thing can be read, absolute
     */
    public static <T> ApiResponse<T> created(T data, URI location) {
        return new ApiResponse<>(201, data, location);
    }

    @Schema(description = "Equal to the HTTP status", examples = "200")
    public int getStatus() {
        return status;
    }

    @Schema(examples = "SUCCESS")
    public String getResult() {
        return "SUCCESS";
    }

    public T getData() {
        return data;
    }

    @JsonbTransient
    Optional<URI> location() {
        return Optional.ofNullable(location);
    }
}
