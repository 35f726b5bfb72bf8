package org.kpcsc.planted.workspace.statements;

import java.util.UUID;
import org.kpcsc.planted.Violates;
import org.springframework.data.repository.Repository;

/** Open to every module. */
@Violates("repositoriesStayInTheirModule")
public interface PublicRepository extends Repository<Statement, UUID> {}
