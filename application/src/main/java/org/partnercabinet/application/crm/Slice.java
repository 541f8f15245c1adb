package org.partnercabinet.application.crm;

import java.util.List;

/**
 * Some of a long list, in its order.
 *
 * @param last whether nothing comes after these
 */
public record Slice<T>(List<T> rows, boolean last) {
    public Slice {
        rows = List.copyOf(rows);
    }
}
