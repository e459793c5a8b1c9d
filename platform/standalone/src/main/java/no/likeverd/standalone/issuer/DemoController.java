package no.likeverd.standalone.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who one may be in the demo, and a token for being it. */
@RestController
@RequestMapping("/demo")
class DemoController {

    private static final int LARGEST_PAGE = 100;

    private final DemoPeople people;
    private final DemoTokens tokens;

    DemoController(DemoPeople people, DemoTokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    record Wanted(@Nullable String person, @Nullable String audience) {}

    /** Spelled as RFC 6749 spells a token response. */
    record Token(String access_token, String token_type, long expires_in) {}

    record Page(List<DemoPerson> rows, int page, int size, int total) {}

    @PostMapping("/tokens")
    ResponseEntity<Token> mint(@RequestBody Wanted wanted) {
        var token = tokens.mint(required("person", wanted.person()), required("audience", wanted.audience()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(token, "Bearer", DemoTokens.LIFETIME.toSeconds()));
    }

    @GetMapping("/people")
    Page people(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        if (page < 0) {
            throw Refused.badPage("page", "The page must be 0 or more.");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refused.badPage("size", "The size must be between 1 and " + LARGEST_PAGE + ".");
        }
        return new Page(people.page(page, size), page, size, people.count());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refused.missing(field);
        }
        return value;
    }
}
