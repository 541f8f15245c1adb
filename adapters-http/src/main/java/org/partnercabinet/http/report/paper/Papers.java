package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.application.report.ReportOrder;
import org.partnercabinet.application.report.ReportPaper;
import org.partnercabinet.domain.settings.CompanyCard;

/** Reports in all their formats. */
public final class Papers implements ReportPaper {
    private final Supplier<CompanyCard> company;

    /** @param company whose name stands above reports to be printed */
    public Papers(Supplier<CompanyCard> company) {
        this.company = company;
    }

    @Override
    public void print(ReportFigures figures, Clients clients, OutputStream out) throws IOException {
        switch (figures.order().format()) {
            case PDF -> PdfPaper.print(figures, clients, company.get(), out);
            case XLSX -> XlsxPaper.print(figures, clients, out);
            case CSV -> CsvPaper.print(figures, clients, out);
        }
    }

    @Override
    public String mediaType(ReportOrder.Format format) {
        return switch (format) {
            case PDF -> "application/pdf";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case CSV -> "text/csv; charset=utf-8";
        };
    }
}
