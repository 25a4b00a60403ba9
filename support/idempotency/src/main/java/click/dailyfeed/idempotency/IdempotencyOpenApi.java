package click.dailyfeed.idempotency;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Documents the header at every operation that creates something. */
public class IdempotencyOpenApi implements OASFilter {

    private static final String CREATED = "201";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null || !operation.getResponses().hasAPIResponse(CREATED)) {
            return operation;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(In.HEADER)
                .description(
                        "Sent again with the same key and body within 24 hours, the request has no further effect and"
                                + " is answered as the first one was")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(128)));
        operation
                .getResponses()
                .addAPIResponse(
                        "422",
                        OASFactory.createAPIResponse()
                                .description("IDEMPOTENCY_KEY_REUSED: the key came with another body before"));
        return operation;
    }
}
