package org.kpcsc.workspace.uikit;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a list is filled from: the rows that one filter asks for, in one order.
 *
 * @param <T> what a row is made of
 */
public interface ListSource<T> {

    int count();

    List<T> page(int offset, int limit);

    /** Hands over every row once, as they all were at one moment; for the file. */
    void forEach(Consumer<T> row);
}
