package org.partnercabinet.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercabinet.domain.file.Samples.archive;
import static org.partnercabinet.domain.file.Samples.docx;
import static org.partnercabinet.domain.file.Samples.joined;
import static org.partnercabinet.domain.file.Samples.latin;
import static org.partnercabinet.domain.file.Samples.pdf;
import static org.partnercabinet.domain.file.Samples.picture;
import static org.partnercabinet.domain.file.Samples.utf8;
import static org.partnercabinet.domain.file.Samples.webp;
import static org.partnercabinet.domain.file.Samples.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Refusal;

class FileTypeTest {
    private static final List<byte[]> GOOD =
            List.of(picture("png"), picture("jpg"), picture("gif"), webp(), pdf(), xlsx(), docx());

    @Test
    void each_kind_is_told_by_its_content() {
        assertThat(GOOD)
                .extracting(FileType::of)
                .containsExactly(
                        FileType.PNG,
                        FileType.JPEG,
                        FileType.GIF,
                        FileType.WEBP,
                        FileType.PDF,
                        FileType.XLSX,
                        FileType.DOCX);
    }

    @Test
    void text_is_text_in_any_letters() {
        for (String text : List.of("a", "Привет,\r\n\tмир 😀", "\ufeffс меткой", "1 < 2", "<3", "a;b\n1;2\n")) {
            assertThat(FileType.of(utf8(text))).as(text).isEqualTo(FileType.TEXT);
        }
    }

    @Test
    void pages_and_drawings_are_refused_whatever_they_are_called() {
        for (String markup : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "  \n<!DOCTYPE html><script>alert(1)</script>",
                "\ufeff<html></html>",
                "<script>alert(1)</script>",
                "<!-- --><b>",
                "</p>")) {
            refused(utf8(markup));
        }
    }

    @Test
    void what_is_no_text_and_nothing_known_is_refused() {
        refused(new byte[0]);
        refused(latin("\0\0\0"));
        refused(latin("MZ\u0090\0\3"));
        refused(latin("\u007fELF\2\1\1"));
        refused(latin("Ïðèâåò"));
        refused(utf8("a\u001bb"));
        refused(joined(utf8("\ufeff"), latin("%PDF-1.4")));
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        refused(noise);
    }

    @Test
    void a_file_that_is_something_else_as_well_is_refused() {
        byte[] zip = archive("evil.js");
        for (byte[] good : GOOD) {
            refused(joined(good, zip));
            if (good != GOOD.get(5) && good != GOOD.get(6)) refused(joined(good, archive("META-INF/MANIFEST.MF")));
        }
        for (byte[] picture : GOOD.subList(0, 4)) {
            refused(joined(picture, latin("<script>alert(1)</script>")));
            refused(joined(picture, pdf()));
        }
        refused(joined(latin("GIF89a=1;/*\0"), latin("*/alert(1)//")));
        refused(joined(utf8("text\n"), zip));
        refused(joined(latin("#!/bin/sh\n"), xlsx()));
    }

    @Test
    void a_broken_off_file_is_refused() {
        for (byte[] good : GOOD) {
            for (int length : new int[] {8, 12, good.length / 2, good.length - 7}) {
                refused(Arrays.copyOf(good, length));
            }
        }
    }

    @Test
    void no_bytes_whatever_make_it_fail_in_another_way() {
        var random = new Random(42);
        for (byte[] good : GOOD) {
            for (int i = 0; i < 2000; i++) {
                byte[] changed = good.clone();
                for (int n = 0; n <= random.nextInt(4); n++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(FileType.of(changed)).isNotNull();
                } catch (Refusal no) {
                    assertThat(no.code()).isEqualTo("file.type-unsupported");
                }
            }
        }
    }

    @Test
    void archives_are_no_documents_unless_they_are_of_office_and_without_macros() {
        refused(archive("a.txt"));
        refused(archive("[Content_Types].xml"));
        refused(archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
        refused(archive("[Content_Types].xml", "word/document.xml", "../../etc/passwd"));
        refused(archive("[Content_Types].xml", "word/document.xml", "/etc/passwd"));
        refused(archive("[Content_Types].xml", "word/document.xml", "META-INF/MANIFEST.MF"));
    }

    @Test
    void a_script_that_begins_like_a_picture_is_text_and_nothing_else() {
        assertThat(FileType.of(latin("GIF89a=1;/**/alert(1)//"))).isEqualTo(FileType.TEXT);
    }

    @Test
    void what_cameras_put_behind_a_picture_does_no_harm() {
        assertThat(FileType.of(joined(picture("jpg"), new byte[64]))).isEqualTo(FileType.JPEG);
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> FileType.of(bytes)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo("file.type-unsupported");
            assertThat(no.field()).contains("file");
        });
    }
}
