package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The settings of the embedded server, in a file of our own that PostgreSQL's includes. */
final class ServerSettings {

    private static final String FILE = "workspace.conf";

    private ServerSettings() {}

    static void include(Path database) throws IOException {
        Files.writeString(
                database.resolve("postgresql.conf"),
                "\ninclude_if_exists = '" + FILE + "'\n",
                StandardOpenOption.APPEND);
    }

    static void write(DataFolder folder, int port, Durability durability) throws IOException {
        String sync = durability == Durability.FULL ? "on" : "off";
        Files.writeString(
                folder.database().resolve(FILE),
                """
                # Written anew at every start.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                timezone = 'UTC'
                log_timezone = 'UTC'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_truncate_on_rotation = on
                log_file_mode = 0600
                log_parameter_max_length_on_error = 0
                """
                        .formatted(
                                port,
                                sync,
                                sync,
                                sync,
                                folder.log().toString().replace("'", "''")));
    }
}
