package org.kpcsc.workspace.documents.transport;

import java.time.Duration;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.kernel.ContentHash;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the schema of the documents, from which clients build theirs. */
@RestController
class SchemaController {

    private static final String TAG = ContentHash.of(WorkspaceSchema.json()).hex();

    /** Kept for a minute, then asked for again by its hash. */
    @GetMapping(path = "/coediting/schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> schema() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag(TAG)
                .body(WorkspaceSchema.json());
    }
}
