using Entente.Storage.Rows;

namespace Entente.Storage.Duplicates;

/// <summary>What a text is compared by.</summary>
/// <param name="Shingles">Its shingles.</param>
/// <param name="Bands">Its digest.</param>
internal sealed record Fingerprint(HashSet<ulong> Shingles, long[] Bands)
{
    /// <summary>Makes it from a text.</summary>
    public static Fingerprint Of(string text)
    {
        var shingles = Duplicates.Shingles.Of(text);
        return new(shingles, MinHash.BandsOf(shingles));
    }

    /// <summary>The rows by which the article is met.</summary>
    public IEnumerable<BandRow> Rows(long article) => Bands.Distinct().Select(b => new BandRow { Band = b, ArticleId = article });
}
