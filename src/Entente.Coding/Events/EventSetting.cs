namespace Entente.Coding.Events;

/// <summary>What the sort of article says of the events in it. One for each article, since it remembers how the article began.</summary>
/// <param name="genre">The form of the article.</param>
/// <param name="home">The state in which it was written; null when it is not known.</param>
/// <param name="year">The year of writing; null when it is not known.</param>
internal sealed class EventSetting(Genre genre, string? home, int? year)
{
    // Two years back an article still reports; what lies before is remembered.
    private const int RecentYears = 2;
    // An anecdote dates itself in its first sentences.
    private const int Opening = 2;
    // Earlier numbers of four digits are seldom years in news.
    private const int FirstYear = 1500;

    private bool _isRemembered;

    /// <summary>The form of the article.</summary>
    public Genre Genre => genre;

    /// <summary>Whether an actor is of the state in which the article was written.</summary>
    public bool IsHome(ActorMention mention) => home is not null && mention.Actor.Country == home;

    /// <summary>When a sentence plays, by the years it names: now, long ago, or in an article that began long ago.</summary>
    public string Age(Acts.SentenceTree tree)
    {
        bool isPast = false, isPresent = false;
        for (int i = 0; year is not null && i < tree.Count; i++)
        {
            if (tree[i].Category == WordCategory.Numeral && tree[i].Span.Length == 4 && int.TryParse(tree[i].Span.Slice(tree.Text), out int named) && named >= FirstYear && named <= year + RecentYears)
            {
                isPast |= named < year - RecentYears;
                isPresent |= named >= year - RecentYears;
            }
        }

        _isRemembered |= isPast && !isPresent && tree.Sentence.Index < Opening;
        return isPast && !isPresent ? "past" : _isRemembered ? "of the past" : "now";
    }
}
