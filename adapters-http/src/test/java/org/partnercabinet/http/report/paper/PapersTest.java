package org.partnercabinet.http.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.report.ReportOrder.Format;
import org.partnercabinet.domain.settings.CompanyCard;

class PapersTest {
    private static final List<String> SOME = List.of("Анна Иванова", "Boris Ltd");

    private static byte[] printed(SampleReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        new Papers(() -> new CompanyCard("ООО «Ромашка» 中", "", Optional.empty()))
                .print(report.figures(), report.clients(), out);
        return out.toByteArray();
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static List<List<String>> xlsx(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : book.getSheets().toList()) {
                for (var row : sheet.read()) {
                    rows.add(row.stream()
                            .map(cell -> cell == null || cell.getRawValue() == null ? "" : cell.getRawValue())
                            .toList());
                }
            }
        }
        return rows;
    }

    @Test
    void pdfHasItsNumbersInTheReadersLanguageWithOurFontAndNumberedPages() throws IOException {
        byte[] bytes = printed(new SampleReport(SOME, Format.PDF, "ru"));
        String text = pdf(bytes);
        assertThat(text)
                .contains(
                        "ООО «Ромашка»",
                        "Отчёт по партнёрской программе",
                        "Все партнёры: 2",
                        "Анна Иванова",
                        "Boris Ltd")
                .contains("2 001,10 ₽")
                .contains("201,02 ₽", "154", "-6,20 ₽")
                .contains("Страница 1 из", "январь 2026", "декабрь 2026");
        assertThat(pdf(printed(new SampleReport(SOME, Format.PDF, "en"))))
                .contains("Partner programme report", "RUB 2,001.10", "Page 1 of", "December 2026");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).as("only the letters used").matches("[A-Z]{6}\\+DejaVu.*");
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
        }
        assertThat(bytes.length).isLessThan(200_000);
    }

    @Test
    void tablesGoOverPagesWithTheirHeadsOnEach() throws IOException {
        var names = IntStream.range(0, 150).mapToObj(i -> "Имя № " + i).toList();
        byte[] bytes = printed(new SampleReport(names, Format.PDF, "ru"));
        String text = pdf(bytes);
        names.forEach(name -> assertThat(text).contains(name));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(8);
            assertThat(text).contains("Страница " + pages + " из " + pages);
            var stripper = new PDFTextStripper();
            for (int page = 4; page < 8; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).as("page %s", page).contains("Партнёр");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void nastyNamesBreakNothingInPdf(String language) throws IOException {
        assertThat(pdf(printed(new SampleReport(SampleReport.NASTY, Format.PDF, language))))
                .contains("<script>alert('1')</scrip", "□", "\"Кавычки\"", "ЯЯЯ", "…");
        for (String name : SampleReport.NASTY)
            assertThat(pdf(printed(new SampleReport(List.of(name), Format.PDF, language))))
                    .contains(language.equals("ru") ? "Клиенты периода" : "Clients of the period");
    }

    @Test
    void xlsxReadBackHasTheSameNumbersAndTexts() throws IOException {
        var rows = xlsx(printed(new SampleReport(SampleReport.NASTY, Format.XLSX, "ru")));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("Клики", "18615"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("Сумма выигранных сделок, RUB", "15105.75"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("Сумма выигранных сделок, JPY", "1155"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("<script>alert('1')</script>", "P0000000"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("=1+1", "P0000002"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("😀👍🏽 эмодзи", "P0000006"));
        assertThat(rows).anySatisfy(row -> assertThat(row.get(0)).isEqualTo("Я".repeat(10_000)));
        var client = xlsx(printed(new SampleReport(List.of("Анна"), Format.XLSX, "ru")));
        assertThat(client).anySatisfy(row -> assertThat(row.get(0)).isEqualTo("<script>alert('1')</script>"));
        assertThat(client).anySatisfy(row -> assertThat(row).contains("2026-03-02", "2.02", "USD"));
    }

    @Test
    void csvReadBackHasTheSameNumbersAndNoFormulas() throws IOException {
        String text =
                new String(printed(new SampleReport(SampleReport.NASTY, Format.CSV, "en")), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        var rows = CSVFormat.DEFAULT.parse(new StringReader(text.substring(1))).getRecords();
        assertThat(rows).anySatisfy(row -> assertThat(row.toList()).startsWith("Amount of won deals, RUB", "15105.75"));
        assertThat(rows).anySatisfy(row -> assertThat(row.toList()).startsWith("Owed now, RUB", "-46.50"));
        assertThat(rows).anySatisfy(row -> assertThat(row.toList()).startsWith("'=1+1", "P0000002"));
        assertThat(rows).anySatisfy(row -> assertThat(row.toList()).startsWith("'@SUM(A1)"));
        assertThat(rows).allSatisfy(row -> row.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+@].*")));
        String russian = new String(printed(new SampleReport(SOME, Format.CSV, "ru")), StandardCharsets.UTF_8);
        assertThat(russian).contains("Сумма выигранных сделок, RUB;2001,10");
    }
}
