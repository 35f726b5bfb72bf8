package org.kpcsc.workspace.accounts.permission;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.springframework.aop.support.AopUtils;

/** Lets a call through to a service where the current actor may make it. */
final class PermissionInterceptor implements MethodInterceptor {

    private record Call(Method method, Class<?> target) {}

    private final Supplier<CurrentActor> current;
    private final Map<Call, Permission> permissions = new ConcurrentHashMap<>();

    PermissionInterceptor(Supplier<CurrentActor> current) {
        this.current = current;
    }

    /** Throws {@link NotPermittedException} before anything of the service has run. */
    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (!permission(invocation).permits(() -> current.get().find())) {
            throw new NotPermittedException();
        }
        return invocation.proceed();
    }

    private Permission permission(MethodInvocation invocation) {
        var target = AopUtils.getTargetClass(Objects.requireNonNull(invocation.getThis()));
        var method = AopUtils.getMostSpecificMethod(invocation.getMethod(), target);
        return permissions.computeIfAbsent(
                new Call(method, target), call -> Permission.of(call.method(), call.target()));
    }
}
