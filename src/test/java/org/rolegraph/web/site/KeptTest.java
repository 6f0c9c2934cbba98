package org.rolegraph.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rolegraph.web.http.WebAnswer;

class KeptTest {
    private static final int MOST = 8_000;

    private final Kept kept = new Kept(MOST);

    private void put(String key, int bytes) {
        WebAnswer head = WebAnswer.empty(200).with("Content-Type", "application/octet-stream");
        kept.put(new Kept.Entry(key, head, Whole.of(new byte[bytes], head)));
    }

    private void putAll(String... keys) {
        for (String key : keys) {
            put(key, 1_000);
        }
    }

    @Test
    void what_was_asked_for_last_stays_and_with_an_answer_go_its_requests() {
        put("a", 1_000);
        kept.leads("to a", "a");
        putAll("b", "c", "d", "e");
        assertNotNull(kept.asked("to a"));
        putAll("f");
        assertNull(kept.get("b"));
        assertNotNull(kept.asked("to a"));
        putAll("g", "h", "i", "j", "k", "l");
        assertNull(kept.asked("to a"));
        assertTrue(kept.size() <= MOST, kept.size() + " bytes");
    }

    @Test
    void a_great_answer_is_not_kept_nor_what_leads_to_it() {
        put("a", MOST / 4);
        kept.leads("to a", "a");
        assertNull(kept.get("a"));
        assertNull(kept.asked("to a"));
        assertEquals(0, kept.size());
    }

    @Test
    void requests_take_room_and_only_some_are_remembered() {
        put("a", 10);
        for (int i = 0; i < 100; i++) {
            kept.leads("x".repeat(100) + i, "a");
        }
        assertNotNull(kept.asked("x".repeat(100) + 0));
        assertNull(kept.asked("x".repeat(100) + 99));
        assertTrue(kept.size() < MOST / 4, kept.size() + " bytes");
    }
}
