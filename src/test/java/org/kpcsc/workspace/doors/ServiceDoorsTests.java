package org.kpcsc.workspace.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.testing.ServerTest;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Every public method of every service that works for whoever asks, called by everybody, each time
 * as if nobody had been there before.
 */
@ServerTest
class ServiceDoorsTests {

    private static final List<ServiceDoors.Door<?>> ALL =
            Stream.of(
                            StatementServiceDoors.ALL,
                            CommentServiceDoors.ALL,
                            DocumentServiceDoors.ALL,
                            AccountServiceDoors.ALL,
                            RegisterServiceDoors.ALL)
                    .flatMap(Collection::stream)
                    .<ServiceDoors.Door<?>>flatMap(doors -> doors.all().stream())
                    .toList();

    private static final String CLASSES = "classpath*:org/kpcsc/workspace/**/*.class";

    private static final List<Class<? extends Annotation>> OTHERS =
            List.of(ForAnyone.class, ForActors.class, ForCoordinator.class, ForRoles.class);

    @Autowired ConfigurableApplicationContext context;
    @Autowired TransactionTemplate transaction;

    private final Map<Class<?>, Object> watched = new HashMap<>();
    private @Nullable String called;
    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.in(context);
    }

    @AfterEach
    void leave() {
        scene.becomeNobody();
    }

    @Test
    void everyMethodThatWorksForWhoeverAsksStandsInTheTable() throws IOException {
        var there =
                services()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(ServiceDoorsTests::worksForWhoeverAsks)
                        .map(ServiceDoorsTests::name)
                        .distinct()
                        .toList();
        assertThat(ALL)
                .extracting(ServiceDoors.Door::toString)
                .containsOnlyElementsOf(there)
                .containsAll(there);
    }

    @ParameterizedTest
    @EnumSource
    void workForThoseAloneWhomTheTableNames(Caller caller) {
        scene.become(caller);
        var all = new SoftAssertions();
        for (var door : triedBy(caller)) {
            all.assertThat(isLetIn(door)).as("%s", door).isEqualTo(door.passes().contains(caller));
        }
        all.assertAll();
    }

    /** Those of the class path: some are there under a condition only. */
    private static Stream<Class<?>> services() throws IOException {
        var classes = new CachingMetadataReaderFactory();
        var found = Stream.<Class<?>>builder();
        for (var file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
            var type = classes.getMetadataReader(file).getAnnotationMetadata();
            if (type.hasAnnotation(Service.class.getName())
                    && !file.getURL().getPath().contains("/test-classes/")) {
                found.add(ClassUtils.resolveClassName(type.getClassName(), null));
            }
        }
        return found.build();
    }

    private static boolean worksForWhoeverAsks(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !isForApplication(method);
    }

    /** What the method says comes before what its class says. */
    private static boolean isForApplication(Method method) {
        return isAnnotated(method, ForApplication.class)
                || (isAnnotated(method.getDeclaringClass(), ForApplication.class)
                        && OTHERS.stream().noneMatch(other -> isAnnotated(method, other)));
    }

    private static boolean isAnnotated(
            AnnotatedElement element, Class<? extends Annotation> permission) {
        return AnnotatedElementUtils.hasAnnotation(element, permission);
    }

    private static String name(Method method) {
        var service = method.getDeclaringClass().getName().replace("org.kpcsc.workspace.", "");
        return service + "." + method.getName();
    }

    private static List<ServiceDoors.Door<?>> triedBy(Caller caller) {
        return ALL.stream().filter(door -> door.tried().contains(caller)).toList();
    }

    private <S> boolean isLetIn(ServiceDoors.Door<S> door) {
        var service = door.service().cast(watched(door.service()));
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return isSomething(door.call().apply(service, scene));
                    } catch (NotPermittedException | NotFoundException refused) {
                        return false;
                    } catch (RefusedException notNow) {
                        return door.refusalPasses();
                    } finally {
                        assertThat(called).isEqualTo(door.method());
                    }
                }));
    }

    /** The service, and that the row names what it really calls. */
    private Object watched(Class<?> service) {
        return watched.computeIfAbsent(
                service,
                type -> {
                    var watching = new ProxyFactory(scene.bean(type));
                    watching.setProxyTargetClass(true);
                    watching.addAdvice(
                            (MethodInterceptor)
                                    call -> {
                                        called = call.getMethod().getName();
                                        return call.proceed();
                                    });
                    return watching.getProxy();
                });
    }

    private static boolean isSomething(@Nullable Object given) {
        return switch (given) {
            case null -> false;
            case Boolean yes -> yes;
            case Integer number -> number > 0;
            case Optional<?> one -> one.isPresent();
            case Collection<?> some -> !some.isEmpty();
            case Map<?, ?> some -> !some.isEmpty();
            default -> true;
        };
    }
}
