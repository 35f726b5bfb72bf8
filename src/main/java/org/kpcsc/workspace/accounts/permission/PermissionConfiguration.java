package org.kpcsc.workspace.accounts.permission;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/** Puts the permission check in front of every public method of every service of ours. */
@Configuration(proxyBeanMethods = false)
class PermissionConfiguration {

    /** Before the transaction begins: who is refused costs none. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permissionAdvisor(ObjectProvider<CurrentActor> current) {
        var advisor =
                new DefaultPointcutAdvisor(
                        new PublicMethodsOfServices(),
                        new PermissionInterceptor(current::getObject));
        advisor.setOrder(ORDER);
        return advisor;
    }

    /** What is not public is called by its own package only. */
    private static final class PublicMethodsOfServices extends StaticMethodMatcherPointcut {

        private static final String OURS = "org.kpcsc.workspace.";

        PublicMethodsOfServices() {
            setClassFilter(type ->
                    type.getName().startsWith(OURS)
                            && AnnotatedElementUtils.hasAnnotation(type, Service.class));
        }

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return Modifier.isPublic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class;
        }
    }
}
