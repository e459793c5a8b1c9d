package no.likeverd.ladder.version.comment;

import jakarta.validation.Valid;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments over HTTP. Nobody is told who wrote one, only in which capacity. */
@RestController
@RequestMapping("/ladder/v1/ladders/{versionId}/comments")
class CommentController {

    private final CommentOnLadder commentOnLadder;

    CommentController(CommentOnLadder commentOnLadder) {
        this.commentOnLadder = commentOnLadder;
    }

    record CommentView(String commentId, Comment.Party party, String text, LocalDate on) {

        static CommentView of(Comment comment) {
            return new CommentView(comment.commentId(), comment.party(), comment.text(), comment.on());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentView comment(
            Actor actor, @PathVariable String versionId, IdempotencyKey key, @Valid @RequestBody CommentForm form) {
        String client = actor.personId() + "/" + versionId;
        return CommentView.of(
                commentOnLadder.comment(actor, versionId, form.text(), key.command(client, "comment", form)));
    }

    @GetMapping
    Page<CommentView> list(Actor actor, @PathVariable String versionId, PageRequest page) {
        return commentOnLadder.about(actor, versionId, page).map(CommentView::of);
    }
}
