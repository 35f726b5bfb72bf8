package org.kpcsc.workspace.operations.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks a database as a demo, for good: it is never taken for a real coalition's. */
@Component
class DemoMark {

    private final JdbcClient jdbc;

    DemoMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set() {
        jdbc.sql("insert into operations.demo (loaded_at) values (current_timestamp)").update();
    }
}
