using System.Collections.Immutable;
using Entente.Storage;
using Entente.Storage.Questions;

namespace Entente.Analysis.Revisions;

/// <summary>Answers what an outlet changed in an article after it was first seen. Thread-safe.</summary>
public sealed class RevisionQuestions
{
    // State agencies edit a text a few times; a feed that changes a counter on every visit is cut here.
    private const int MostVersions = 50;

    private readonly ReadingStore _store;

    internal RevisionQuestions(ReadingStore store) => _store = store;

    /// <summary>The revisions of an article, each version against the one before, oldest first.</summary>
    /// <param name="article">Number of any version of the article.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The revisions; none for an article that never changed; null when there is no article of that number.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<Revision>?> FindAsync(long article, CancellationToken cancellation = default)
    {
        if (await _store.Articles.FindAsync(article, cancellation).ConfigureAwait(false) is not { } asked)
        {
            return null;
        }

        var revisions = ImmutableArray.CreateBuilder<Revision>();
        StoredArticle? before = null;
        foreach (var version in asked.Versions.TakeLast(MostVersions))
        {
            var after = version.Id == asked.Id ? asked : await _store.Articles.FindAsync(version.Id, cancellation).ConfigureAwait(false);
            if (before is not null && after is not null)
            {
                var (removed, added, changed, kept) = EventDiff.Of(before.Reading, after.Reading);
                revisions.Add(new(
                    Version(before), Version(after), LineDiff.Of(before.Reading.Article.Text, after.Reading.Article.Text), removed, added, changed, kept));
            }

            before = after;
        }

        return revisions.ToImmutable();
    }

    private static RevisedVersion Version(StoredArticle stored)
    {
        var own = stored.Versions.First(v => v.Id == stored.Id);
        return new(stored.Id, own.Version, own.Added, stored.Reading.Header.Title ?? stored.Reading.Article.Title);
    }
}
