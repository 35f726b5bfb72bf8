package org.kpcsc.workspace;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the workspace. */
@SpringBootApplication
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
