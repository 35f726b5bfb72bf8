package org.kpcsc.workspace.accounts.permission;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Who may call one method of a service. */
sealed interface Permission {

    boolean permits(Supplier<Optional<Actor>> current);

    /** Read from the method, else from its class; nobody where neither says anything. */
    static Permission of(Method method, Class<?> target) {
        return on(method).or(() -> on(target)).orElseGet(Nobody::new);
    }

    private static Optional<Permission> on(AnnotatedElement element) {
        return List.of(
                        ForAnyone.class,
                        ForApplication.class,
                        ForActors.class,
                        ForCoordinator.class,
                        ForRoles.class)
                .stream()
                .flatMap(type ->
                        Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(element, type))
                                .stream())
                .map(Permission::stated)
                .reduce(Both::new);
    }

    private static Permission stated(Annotation annotation) {
        return switch (annotation) {
            case ForAnyone _, ForApplication _ -> new Everyone();
            case ForActors _ -> new Actors();
            case ForCoordinator _ -> new Coordinators();
            case ForRoles roles -> new Holders(Set.of(roles.value()));
            default -> new Nobody();
        };
    }

    /** Open; a view cannot reach what is for the application, which an architecture test holds. */
    record Everyone() implements Permission {
        @Override
        public boolean permits(Supplier<Optional<Actor>> current) {
            return true;
        }
    }

    record Actors() implements Permission {
        @Override
        public boolean permits(Supplier<Optional<Actor>> current) {
            return current.get().isPresent();
        }
    }

    record Coordinators() implements Permission {
        @Override
        public boolean permits(Supplier<Optional<Actor>> current) {
            return current.get().filter(Actor::coordinator).isPresent();
        }
    }

    record Holders(Set<Role> roles) implements Permission {
        @Override
        public boolean permits(Supplier<Optional<Actor>> current) {
            return current.get().filter(actor -> roles.stream().anyMatch(actor::has)).isPresent();
        }
    }

    /** Two annotations on one element: the caller needs both. */
    record Both(Permission one, Permission other) implements Permission {
        @Override
        public boolean permits(Supplier<Optional<Actor>> current) {
            return one.permits(current) && other.permits(current);
        }
    }

    /** What was forgotten is denied. */
    record Nobody() implements Permission {
        @Override
        public boolean permits(Supplier<Optional<Actor>> current) {
            return false;
        }
    }
}
