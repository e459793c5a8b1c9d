package no.likeverd.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Requests as callers write them, and what the owner of ladders tells. */
public final class Bodies {

    static final List<String> AREAS = List.of("contact", "guidance", "planning");

    private Bodies() {}

    static String opening(String employmentId, String versionId) {
        return """
                {"employmentId":"%s","versionId":"%s"}""".formatted(employmentId, versionId);
    }

    /** Answers for the first areas, as many as there are ranks. */
    static String form(String words, int... ranks) {
        return IntStream.range(0, ranks.length)
                .mapToObj(i -> """
                        {"areaId":"%s","rank":%d,"evidence":"%s"}""".formatted(AREAS.get(i), ranks[i], words))
                .collect(Collectors.joining(",", "{\"areas\":[", "]}"));
    }

    /** Agreed ranks for all areas, each with a reason, held today. */
    static String agreement(int... ranks) {
        return IntStream.range(0, ranks.length)
                .mapToObj(i -> """
                        {"areaId":"%s","rank":%d,"reason":"Talked over"}""".formatted(AREAS.get(i), ranks[i]))
                .collect(Collectors.joining(",", "{\"areas\":[", "],\"rank\":2,\"heldOn\":\"" + Scene.today() + "\"}"));
    }

    static String goal(LocalDate dueOn) {
        return """
                {"areaId":"guidance","text":"Guide a student","dueOn":"%s"}""".formatted(dueOn);
    }

    static String signature(@Nullable String disagreement) {
        return disagreement == null ? "{}" : "{\"disagreement\":\"" + disagreement + "\"}";
    }

    static String log(String note) {
        return """
                {"usefulForJudging":4,"usefulForLearning":5,"areas":[{"areaId":"contact","importance":5}],
                 "judgedRightly":"partly","note":"%s"}""".formatted(note);
    }

    static String course(String field, String id, String code, LocalDate completedOn) {
        return """
                {"%s":"%s","courseCode":"%s","completedOn":"%s"}""".formatted(field, id, code, completedOn);
    }

    static String version(String versionId, String stage, @Nullable String closedBecause, String pilotUnitId) {
        String areas = IntStream.range(0, AREAS.size())
                .mapToObj(i -> area(AREAS.get(i), i + 1))
                .collect(Collectors.joining(","));
        String levels = IntStream.rangeClosed(1, 3)
                .mapToObj(rank -> """
                        {"rank":%d,"label":"%d","name":{"nb":"Trinn %d","en":"Level %d"}}""".formatted(rank, rank, rank, rank))
                .collect(Collectors.joining(","));
        return """
                {"versionId":"%s","ladderId":"practice-auxiliary","model":"PRACTICE","stage":"%s","openEverywhere":%s,
                 "pilotUnitIds":["%s"],"closedBecause":%s,"title":{"nb":"Praksisstige","en":"Practice ladder"},
                 "levels":[%s],"courses":["guidance-training","medication-safety"],"areas":[%s]}""".formatted(
                        versionId,
                        stage,
                        stage.equals("ADOPTED"),
                        pilotUnitId,
                        closedBecause == null ? "null" : "\"" + closedBecause + "\"",
                        levels,
                        areas);
    }

    private static String area(String areaId, int number) {
        String cells = IntStream.rangeClosed(1, 3)
                .mapToObj(rank -> """
                        {"rank":%d,"criterion":{"nb":"Kjennetegn %s %d","en":"Criterion %s %d"},
                         "example":{"nb":"Eksempel %s %d","en":"Example %s %d"}}""".formatted(rank, areaId, rank, areaId, rank, areaId, rank, areaId, rank))
                .collect(Collectors.joining(","));
        return """
                {"areaId":"%s","number":%d,"name":{"nb":"Område %s","en":"Area %s"},
                 "question":{"nb":"Hva så du?","en":"What did you see?"},"cells":[%s]}""".formatted(areaId, number, areaId, areaId, cells);
    }
}
