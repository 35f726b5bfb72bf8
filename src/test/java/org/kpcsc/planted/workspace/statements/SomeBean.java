package org.kpcsc.planted.workspace.statements;

import org.springframework.stereotype.Component;

/** A bean whose methods nobody guards. */
@Component
public class SomeBean {}
