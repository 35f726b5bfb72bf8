package org.kpcsc.planted.workspace.statements;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HiddenRepository extends Repository<Statement, UUID> {}
