package no.likeverd.messaging.simulation;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A stand-in for a wide interface of a driver, of which the product uses a few methods. */
final class Fake {

    /** Answers a call by name; throws for what nobody has thought of. */
    @FunctionalInterface
    interface Answers {
        Object to(String method, Object[] arguments, Object self);
    }

    private Fake() {}

    static <T> T of(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                Fake.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer(answers, method, arguments, self)));
    }

    private static Object answer(Answers answers, Method method, Object[] arguments, Object self) {
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            case "toString" -> method.getDeclaringClass().getSimpleName();
            default -> answers.to(method.getName(), arguments, self);
        };
    }

    static UnsupportedOperationException unknown(String method) {
        return new UnsupportedOperationException(method);
    }
}
