package org.kpcsc.planted.workspace.statements.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import org.kpcsc.planted.Violates;

@Violates("filesComeAndGoByOneDoor")
record HandsOutAFile(DownloadHandler file) {}
