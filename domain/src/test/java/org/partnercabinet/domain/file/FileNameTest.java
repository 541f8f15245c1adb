package org.partnercabinet.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void a_name_stays_as_it_was_when_it_says_what_the_file_is() {
        name("Прайс 2026.pdf", FileType.PDF, "Прайс 2026.pdf");
        name("PHOTO.JPG", FileType.JPEG, "PHOTO.jpg");
        name("photo.jpeg", FileType.JPEG, "photo.jpeg");
        name("таблица.csv", FileType.TEXT, "таблица.csv");
    }

    @Test
    void a_name_that_says_something_else_gets_the_right_ending() {
        name("invoice.exe", FileType.PDF, "invoice.exe.pdf");
        name("page.html", FileType.TEXT, "page.html.txt");
        name("photo.png", FileType.JPEG, "photo.png.jpg");
        name("png", FileType.PNG, "png.png");
        name("", FileType.GIF, "file.gif");
        name(".pdf", FileType.PDF, "pdf.pdf");
    }

    @Test
    void no_name_leads_anywhere_or_hides_how_it_ends() {
        name("../../etc/passwd", FileType.TEXT, "passwd.txt");
        name("C:\\Windows\\system32\\a.pdf", FileType.PDF, "a.pdf");
        name("/", FileType.TEXT, "file.txt");
        name("..", FileType.TEXT, "file.txt");
        name("invoice\u202efdp.exe", FileType.PDF, "invoicefdp.exe.pdf");
        name("a\r\nSet-Cookie: x.txt", FileType.TEXT, "aSet-Cookie_ x.txt");
        name("a\"b;c'd<e>.pdf", FileType.PDF, "a_b_c_d_e_.pdf");
        name("a\0b.txt", FileType.TEXT, "ab.txt");
        name("a.pdf. . ", FileType.PDF, "a.pdf");
    }

    @Test
    void a_name_is_not_longer_than_file_systems_take() {
        assertThat(FileName.of("я".repeat(500) + ".pdf", FileType.PDF).value())
                .hasSize(124)
                .endsWith(".pdf");
        String smiles = FileName.of("😀".repeat(500), FileType.PNG).value();
        assertThat(smiles.codePointCount(0, smiles.length())).isEqualTo(124);
    }

    private static void name(String typed, FileType type, String expected) {
        assertThat(FileName.of(typed, type).value()).as(typed).isEqualTo(expected);
    }
}
