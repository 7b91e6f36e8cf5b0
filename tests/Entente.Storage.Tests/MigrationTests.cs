namespace Entente.Storage.Tests;

public sealed class MigrationTests
{
    [Fact]
    public void Each_step_has_a_number_of_its_own_and_none_is_missing()
    {
        var names = typeof(ReadingStore).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Schema/", StringComparison.Ordinal))
            .Select(n => n["Schema/".Length..].Split('.')[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, names.Count), names.Select(n => int.Parse(n[..4], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
