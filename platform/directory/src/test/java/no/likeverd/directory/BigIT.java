package no.likeverd.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.likeverd.directory.imports.csv.Csv;
import org.junit.jupiter.api.Test;

class BigIT extends RunningDirectory {
    @Test
    void big() {
        String x = unique();
        String[] persons = IntStream.range(0, 20_000)
                .mapToObj(i -> "p-" + i + x + ",Navn,Navnesen," + "navn.navnesen" + i + "@solvik.example")
                .toArray(String[]::new);
        String[] posts = IntStream.range(0, 20_000)
                .mapToObj(i -> "e-" + i + x + ",p-" + i + x + ",u-1" + x + ",Sykepleier,100,,2024-01-01,,")
                .toArray(String[]::new);
        Csv csv = new Csv().units("u-1" + x + ",N,KIND,").people(persons).employments(posts);
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            var a = client().importFiles(ADMINISTRATOR, "key-big-" + i + x, csv);
            System.err.println("BIG " + i + " " + a.status() + " " + (System.nanoTime() - t) / 1_000_000 + " ms "
                    + a.body().toString().substring(0, 300));
        }
        long t = System.nanoTime();
        var a = client().get(ADMINISTRATOR, "/directory/v1/people?page=100&size=100");
        System.err.println("PAGE " + a.status() + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
        t = System.nanoTime();
        a = client().get(ADMINISTRATOR, "/directory/v1/people/p-19999" + x);
        System.err.println("GET " + a.status() + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
        assertThat(a.status()).isEqualTo(200);
    }
}
