package click.dailyfeed.http;

import click.dailyfeed.code.version.Versioned;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final Long version;

    private ApiResponse(int status, T data, URI location, Long version) {
        this.status = status;
        this.data = data;
        this.location = location;
        this.version = version;
    }

    /** 200. */
    public static <T> ApiResponse<T> ok(T data) {
        return new ApiResponse<>(200, data, null, null);
    }

    /** 200 with an {@code ETag}, see {@link EntityTagFilter}. */
    public static <T> ApiResponse<T> versioned(Versioned<T> data) {
        return new ApiResponse<>(200, data.value(), null, data.version());
    }

    /**
     * 201.
     *
     * @param location where the new thing can be read, absolute
     */
    public static <T> ApiResponse<T> created(T data, URI location) {
        return new ApiResponse<>(201, data, location, null);
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
    public Optional<URI> location() {
        return Optional.ofNullable(location);
    }

    @JsonbTransient
    OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
