package org.partnercabinet.application.report;

import java.io.IOException;
import java.io.OutputStream;
import org.partnercabinet.application.report.ReportQueries.Brought;

/** Puts a report on paper, so to speak: as a file of its format, in its language. */
public interface ReportPaper {
    /** Writes all of it and does not close; asks for clients only if the report lists them. */
    void print(ReportFigures figures, Clients clients, OutputStream out) throws IOException;

    String mediaType(ReportOrder.Format format);

    /** Clients, some at a time. */
    interface Clients {
        void each(Row row) throws IOException;

        /** What is done with one. */
        interface Row {
            void take(Brought client) throws IOException;
        }
    }
}
