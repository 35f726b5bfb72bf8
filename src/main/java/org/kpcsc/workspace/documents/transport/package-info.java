/**
 * Co-drafting over WebSocket, as the contract says: frames, presence, beats, limits, close codes.
 */
@NullMarked
package org.kpcsc.workspace.documents.transport;

import org.jspecify.annotations.NullMarked;
