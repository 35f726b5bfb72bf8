package org.kpcsc.workspace.accounts.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Service;

class PermissionTests {

    @Service
    static class Forgetful {
        public String forgotten() {
            return "done";
        }

        @ForAnyone
        public String open() {
            return "done";
        }
    }

    @Service
    @ForRoles(Role.DRAFTER)
    static class Strict {
        public String draft() {
            return "done";
        }

        @ForActors
        public String read() {
            return "done";
        }

        @ForCoordinator
        public String approve() {
            return "done";
        }

        @ForApplication
        public String run() {
            return "done";
        }

        @ForCoordinator
        @ForRoles(Role.REPRESENTATIVE)
        public String both() {
            return "done";
        }
    }

    interface Named {
        @ForActors
        String told();
    }

    @Service
    static class Implementing implements Named {
        @Override
        public String told() {
            return "done";
        }
    }

    private static final Acting ACTING = new Acting();
    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext();
    private static final OrganisationId ZELA = OrganisationId.create();

    @BeforeAll
    static void start() {
        CONTEXT.registerBean(Acting.class, () -> ACTING);
        CONTEXT.registerBean(
                DefaultAdvisorAutoProxyCreator.class,
                () -> {
                    var creator = new DefaultAdvisorAutoProxyCreator();
                    creator.setProxyTargetClass(true);
                    return creator;
                });
        CONTEXT.register(
                PermissionConfiguration.class, Forgetful.class, Strict.class, Implementing.class);
        CONTEXT.refresh();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @BeforeEach
    void nobodyActs() {
        ACTING.nobody();
    }

    @Test
    void deniesWhatNoAnnotationOpens() {
        ACTING.become(new Actor(PersonId.create(), ZELA, Set.of(Role.values()), true, true));

        assertDenied(() -> CONTEXT.getBean(Forgetful.class).forgotten());
        assertThat(CONTEXT.getBean(Forgetful.class).open()).isEqualTo("done");
    }

    @Test
    void letsAVisitorThroughToWhatIsForAnyoneAlone() {
        assertThat(CONTEXT.getBean(Forgetful.class).open()).isEqualTo("done");
        assertDenied(() -> CONTEXT.getBean(Strict.class).read());
        assertDenied(() -> CONTEXT.getBean(Strict.class).draft());
        assertDenied(() -> CONTEXT.getBean(Strict.class).approve());
        assertDenied(() -> CONTEXT.getBean(Implementing.class).told());
    }

    @Test
    void asksForOneOfTheRoles() {
        ACTING.become(Acting.someone(ZELA, Role.DRAFTER));
        assertThat(CONTEXT.getBean(Strict.class).draft()).isEqualTo("done");

        ACTING.become(Acting.someone(ZELA, Role.READER));
        assertDenied(() -> CONTEXT.getBean(Strict.class).draft());
        assertThat(CONTEXT.getBean(Strict.class).read()).isEqualTo("done");
        assertThat(CONTEXT.getBean(Implementing.class).told()).isEqualTo("done");
    }

    @Test
    void takesTheMethodsWordBeforeTheClasses() {
        ACTING.become(Acting.coordinator(ZELA));

        assertThat(CONTEXT.getBean(Strict.class).approve()).isEqualTo("done");
        assertDenied(() -> CONTEXT.getBean(Strict.class).draft());
    }

    @Test
    void asksForAllThatIsSaid() {
        ACTING.become(Acting.coordinator(ZELA));
        assertDenied(() -> CONTEXT.getBean(Strict.class).both());

        ACTING.become(new Actor(PersonId.create(), ZELA, Set.of(Role.REPRESENTATIVE), true, true));
        assertThat(CONTEXT.getBean(Strict.class).both()).isEqualTo("done");
    }

    @Test
    void letsTheApplicationCallWhatIsItsOwn() {
        assertThat(CONTEXT.getBean(Strict.class).run()).isEqualTo("done");
    }

    @Test
    void leavesWhatEveryObjectHasAlone() {
        assertThat(CONTEXT.getBean(Forgetful.class).toString()).isNotEmpty();
    }

    private static void assertDenied(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NotPermittedException.class);
    }
}
