package org.kpcsc.workspace;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the workspace.
 *
 * <p>Beans are named by their whole class name, so that two modules may each have a {@code
 * Directory} of their own.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class WorkspaceApplication {

    public static void main(String[] args) {
        SpringApplication.run(WorkspaceApplication.class, args);
    }

    /** The time of everything; tests bring a clock of their own. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
