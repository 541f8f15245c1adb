package org.partnercabinet.persistence.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.ContentTree;

/** A page's content as JSON text. */
final class ContentText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private ContentText() {}

    static String write(Content content) {
        try {
            return JSON.writeValueAsString(ContentTree.write(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Content read(String text) {
        try {
            return ContentTree.read(JSON.readValue(text, TREE));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    static String writeBlocks(List<Block> blocks) {
        try {
            return JSON.writeValueAsString(blocks.stream().map(Block::tree).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Block> readBlocks(String text) {
        try {
            return Block.readAll(JSON.readValue(text, List.class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
