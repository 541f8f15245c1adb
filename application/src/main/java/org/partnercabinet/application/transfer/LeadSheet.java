package org.partnercabinet.application.transfer;

import java.util.Iterator;
import java.util.List;
import org.partnercabinet.domain.transfer.Import;

/** A file of leads, read row by row: whoever reads one never holds all of it. */
public interface LeadSheet {
    /** What it is; its rows are not counted yet. */
    Import.Sheet about();

    /** The first row, which may be the headers. */
    List<String> first();

    /**
     * All rows below the headers, once.
     *
     * @throws org.partnercabinet.domain.Refusal INVALID {@code import.unreadable} from the iterator, at a row that is
     *     not proper CSV
     */
    Iterator<Imports.Line> rows();
}
