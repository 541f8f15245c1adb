package org.partnercabinet.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.outbox.Lane;
import org.partnercabinet.application.outbox.Topic;

class LanesTest {
    /** Where thousands of appeals may wait, whatever else came there would wait behind them. */
    @Test
    void only_appeals_are_in_the_lane_of_what_comes_in_bulk() throws Exception {
        var bulk = new TreeMap<String, Integer>();
        int topics = 0;
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.partnercabinet.application");
        for (var type : classes) {
            for (var declared : type.getFields()) {
                if (!declared.getRawType().isEquivalentTo(Topic.class)
                        || !declared.getModifiers().contains(JavaModifier.STATIC)) continue;
                Field field = declared.reflect();
                field.setAccessible(true);
                var topic = (Topic) field.get(null);
                topics++;
                if (Lane.BULK.has(topic.rank())) bulk.put(type.getSimpleName() + "." + field.getName(), topic.rank());
            }
        }
        assertThat(topics).isGreaterThan(20);
        assertThat(bulk.keySet()).allMatch(name -> name.startsWith("Topics.") && !name.equals("Topics.RESPONSIBLE"));
        assertThat(bulk).containsKey("Topics.TO_CRM");
    }
}
