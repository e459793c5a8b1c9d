package no.likeverd.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.likeverd.web.ClientToken;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Knows who stands behind a request: the token says who, the replica says what they are; of a machine the token says what it
 * may do.
 */
public final class Actors implements HandlerMethodArgumentResolver {

    private final Replica replica;
    private final Clock clock;

    Actors(Replica replica, Clock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    /** @throws Problem 403 {@code NOT_YET_KNOWN} when the directory has not told of the person yet */
    public Actor actor(String personId) {
        if (replica.person(personId).isEmpty()) {
            throw Problem.forbidden(
                    "NOT_YET_KNOWN", "The directory has not told of you here yet; try again in a moment");
        }
        LocalDate today = LocalDate.now(clock);
        List<Grant> grants = held(personId, today);
        return new Actor(personId, grants, standIns(grants, today));
    }

    private List<Grant> held(String personId, LocalDate today) {
        return replica.grantsOf(personId).stream()
                .filter(grant -> grant.holdsOn(today))
                .toList();
    }

    private List<StandIn> standIns(List<Grant> grants, LocalDate today) {
        List<StandIn> standIns = new ArrayList<>();
        for (Grant grant : grants) {
            String leader = grant.standsInFor();
            if (grant.role() == Role.LEADER && leader != null) {
                standIns.add(StandIn.of(leader, grant.unitId(), held(leader, today)));
            }
        }
        return List.copyOf(standIns);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "only requests with a token get here");
        return authentication instanceof ClientToken
                ? client(authentication.getName(), parameter.getMethodAnnotation(ForClients.class))
                : actor(authentication.getName());
    }

    /** The directory knows no machines: what one is follows from the scope that the operation asks for. */
    private Actor client(String name, @Nullable ForClients allowed) {
        if (allowed == null) {
            throw ClientGate.notForClients();
        }
        ClientScope scope = allowed.value();
        Role role = scope.role();
        return new Actor(
                name,
                role == null
                        ? List.of()
                        : List.of(new Grant(scope.spelled(), name, role, null, LocalDate.now(clock), null)));
    }
}
