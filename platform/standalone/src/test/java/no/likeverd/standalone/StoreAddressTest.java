package no.likeverd.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://h:1,                    mongodb://h:1/likeverd_resource_center?maxPoolSize=20",
        "mongodb://h:1/,                   mongodb://h:1/likeverd_resource_center?maxPoolSize=20",
        "mongodb://h:1/other,              mongodb://h:1/likeverd_resource_center?maxPoolSize=20",
        "mongodb://h:1/?replicaSet=rs,     mongodb://h:1/likeverd_resource_center?replicaSet=rs&maxPoolSize=20",
        "mongodb://a:1?maxPoolSize=5,      mongodb://a:1/likeverd_resource_center?maxPoolSize=5",
        "mongodb://u:p@h,                  mongodb://u:p@h/likeverd_resource_center?maxPoolSize=20&authSource=admin",
        "mongodb://u:p@h/mine,             mongodb://u:p@h/likeverd_resource_center?maxPoolSize=20&authSource=mine",
        "mongodb://u:p@h/?authSource=x,    mongodb://u:p@h/likeverd_resource_center?authSource=x&maxPoolSize=20",
    })
    void givesEveryServiceItsOwnDatabase(String given, String address) {
        assertThat(new StoreAddress(given).of("resource-center")).isEqualTo(address);
    }
}
