package no.likeverd.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import no.likeverd.web.Described;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation for machines which scope it takes, beside the token of a person. */
final class DescribedScopes implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ForClients allowed = handler.getMethodAnnotation(ForClients.class);
        if (allowed != null) {
            operation
                    .addSecurityItem(new SecurityRequirement().addList(Described.PEOPLE))
                    .addSecurityItem(new SecurityRequirement()
                            .addList(Described.MACHINES, allowed.value().spelled()));
        }
        return operation;
    }
}
