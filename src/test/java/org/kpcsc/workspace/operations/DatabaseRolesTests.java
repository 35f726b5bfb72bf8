package org.kpcsc.workspace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class DatabaseRolesTests {

    @Autowired JdbcClient jdbc;

    @Test
    void connectsAsTheApplication() {
        assertThat(jdbc.sql("select current_user").query(String.class).single())
                .isEqualTo("workspace_app");
    }

    @Test
    void ownsNothing() {
        assertThat(
                        jdbc.sql(
                                        "select count(*) from pg_class where relowner = current_user::regrole")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from pg_namespace where nspowner = current_user::regrole")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void mayCreateNothing() {
        assertThatThrownBy(() -> jdbc.sql("create schema mine").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("create table public.mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void cannotReadTheHistoryOfMigrations() {
        assertThatThrownBy(() ->
                        jdbc.sql("select count(*) from flyway.flyway_schema_history")
                                .query(Integer.class)
                                .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
