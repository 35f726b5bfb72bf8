package org.kpcsc.workspace.documents.transport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kpcsc.workspace.testing.FreshDatabaseInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Co-drafting on a real server that lets its clients send as fast as they can; one for all tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoeditingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "workspace.coediting.frames-per-second=1000000",
            "workspace.coediting.burst=1000000"
        })
@ContextConfiguration(initializers = FreshDatabaseInitializer.class)
@interface PatientServer {}
