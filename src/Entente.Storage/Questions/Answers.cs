using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Storage.Questions;

/// <summary>Some answers of a long list, and where to go on.</summary>
/// <typeparam name="T">One answer.</typeparam>
/// <param name="Items">The answers, in order.</param>
/// <param name="Next">Cursor to give with the same question for the answers after these; null at the end.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);

/// <summary>How much a store holds, superseded versions left out.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Events">Events.</param>
/// <param name="Actors">Actors ever named.</param>
/// <param name="Outlets">Outlets with a name.</param>
/// <param name="First">Day of the oldest dated article; null when none is dated.</param>
/// <param name="Last">Day of the newest dated article.</param>
public sealed record StoreSummary(int Articles, int Events, int Actors, int Outlets, DateOnly? First, DateOnly? Last)
{
    /// <summary>Articles that are near-duplicates of others; they are among <see cref="Articles"/>.</summary>
    public int Copies { get; init; }
}

/// <summary>What two looks at a store have in common as long as nothing was added, removed or coded again between them.</summary>
/// <param name="Run">Number of the last run; 0 before the first.</param>
/// <param name="Articles">Articles that count in statistics and copies of them.</param>
/// <param name="Events">Events.</param>
public sealed record StoreState(long Run, long Articles, long Events);

/// <summary>An outlet of the store.</summary>
/// <param name="Name">Its name as articles give it.</param>
/// <param name="Country">Alpha-3 code of where it is published; null for international ones and when not known.</param>
/// <param name="Ownership">In whose hands it is.</param>
/// <param name="Language">BCP 47 tag of its main language; null when not known.</param>
/// <param name="Articles">Its articles in the store, superseded versions left out.</param>
/// <param name="Copies">Those of them that are near-duplicates of an article added earlier.</param>
public sealed record StoredOutlet(string Name, string? Country, OutletOwnership Ownership, string? Language, int Articles, int Copies);

/// <summary>An article in a list.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Code">The supplier's identifier.</param>
/// <param name="Outlet">Publisher; null when unknown.</param>
/// <param name="Day">Day of publication; null when unknown.</param>
/// <param name="Title">Headline; null when there is none.</param>
/// <param name="Url">Address; null when unknown.</param>
/// <param name="Words">Length in words.</param>
/// <param name="Events">Events found in it.</param>
/// <param name="Excerpt">Text around the words searched for, or the beginning of the text.</param>
public sealed record ArticleSummary(
    long Id, string Code, string? Outlet, DateOnly? Day, string? Title, string? Url, int Words, int Events, string Excerpt);

/// <summary>An article with its reading and its other versions.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Reading">The reading, all layers but tokens: sentences are spans without words, mentions know no head token.</param>
/// <param name="Day">Day of publication, supplied or read from the text.</param>
/// <param name="Versions">All versions of the article, oldest first, this one included.</param>
public sealed record StoredArticle(long Id, Reading Reading, DateOnly? Day, ImmutableArray<ArticleVersion> Versions)
{
    /// <summary>Numbers in the store of the reading's events, in their order.</summary>
    public ImmutableArray<long> EventIds { get; init; } = [];

    /// <summary>Number of the article that this one is a near-duplicate of; null when it is none.</summary>
    public long? CopyOf { get; init; }

    /// <summary>Numbers of the near-duplicates of this article.</summary>
    public ImmutableArray<long> Copies { get; init; } = [];
}

/// <summary>One version of an article.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Version">1 for the text first seen.</param>
/// <param name="Added">When it was added (UTC).</param>
/// <param name="IsCurrent">Whether it is the newest.</param>
public sealed record ArticleVersion(long Id, int Version, DateTime Added, bool IsCurrent);

/// <summary>An event with the sentence it rests on.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Event">The event; its spans point into the article's text.</param>
/// <param name="Day">First day of the event, else the day of the report; null when neither is known.</param>
/// <param name="ArticleId">Number of its article.</param>
/// <param name="ArticleTitle">Headline of the article; null when there is none.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">When; null when unknown.</param>
/// <param name="Url">Where; null when unknown.</param>
/// <param name="Sentence">The characters of the sentence in the article's text.</param>
/// <param name="SentenceText">The sentence.</param>
public sealed record StoredEvent(
    long Id, Event Event, DateOnly? Day, long ArticleId, string? ArticleTitle, string? Outlet, DateOnly? Published, string? Url,
    TextSpan Sentence, string SentenceText);

/// <summary>An actor in a list.</summary>
/// <param name="Code">Identifier, such as <c>JPN.MOFA</c>.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Alpha-3 code; null for international ones.</param>
public sealed record ActorEntry(string Code, string Name, ActorKind Kind, string? Country);

/// <summary>An actor with how many articles name it.</summary>
/// <param name="Code">Identifier, such as <c>JPN.MOFA</c>.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Alpha-3 code; null for international ones.</param>
/// <param name="Articles">Current articles that name it or anyone under it, near-duplicates counted once; null for those under another, of whom no such count is kept.</param>
public sealed record NamedActor(string Code, string Name, ActorKind Kind, string? Country, long? Articles)
{
    /// <summary>The actor with the count.</summary>
    internal static NamedActor Of(ActorEntry actor, long? articles) => new(actor.Code, actor.Name, actor.Kind, actor.Country, articles);
}

/// <summary>Acts counted by quad class, with their mean score.</summary>
/// <param name="VerbalCooperation">Acts of this class.</param>
/// <param name="MaterialCooperation">Acts of this class.</param>
/// <param name="VerbalConflict">Acts of this class.</param>
/// <param name="MaterialConflict">Acts of this class.</param>
/// <param name="MeanScore">Mean PLOVER score, -10 to 10; 0 without acts.</param>
public sealed record ActCounts(int VerbalCooperation, int MaterialCooperation, int VerbalConflict, int MaterialConflict, double MeanScore)
{
    /// <summary>All acts.</summary>
    public int Total => VerbalCooperation + MaterialCooperation + VerbalConflict + MaterialConflict;

    /// <summary>Counts acts.</summary>
    public static ActCounts Of(IEnumerable<CodedAct> acts) => Of(acts.Select(a => ((int)a.Type, 1L, a.Score)));

    /// <summary>Counts events.</summary>
    public static ActCounts Of(IEnumerable<StoredEvent> events) => Of(events.Select(e => ((int)e.Event.Type, 1L, e.Event.Score)));

    /// <summary>Counts of several stretches or pairs together; the mean score is that of all their acts.</summary>
    public static ActCounts Of(IEnumerable<ActCounts> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var sum = new ActCounts(0, 0, 0, 0, 0);
        foreach (var next in counts)
        {
            int total = sum.Total + next.Total;
            sum = new(
                sum.VerbalCooperation + next.VerbalCooperation, sum.MaterialCooperation + next.MaterialCooperation,
                sum.VerbalConflict + next.VerbalConflict, sum.MaterialConflict + next.MaterialConflict,
                total == 0 ? 0 : (sum.MeanScore * sum.Total + next.MeanScore * next.Total) / total);
        }

        return sum;
    }

    internal static ActCounts Of(IEnumerable<(int Type, long Events, double Score)> sums)
    {
        Span<long> quads = stackalloc long[5];
        double score = 0;
        foreach (var (type, events, sum) in sums)
        {
            quads[(int)((EventType)type).Quad()] += events;
            score += sum;
        }

        long total = quads[1] + quads[2] + quads[3] + quads[4];
        return new((int)quads[1], (int)quads[2], (int)quads[3], (int)quads[4], total == 0 ? 0 : score / total);
    }
}

/// <summary>Two actors and the acts between them.</summary>
/// <param name="Actor">The one; the acting one in a directed question.</param>
/// <param name="Recipient">The other.</param>
/// <param name="Acts">Acts between them.</param>
public sealed record Dyad(ActorEntry Actor, ActorEntry Recipient, ActCounts Acts);

/// <summary>One stretch of a timeline.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Acts">Acts whose first day lies in it.</param>
public sealed record TimelinePoint(DateOnly From, DateOnly To, ActCounts Acts);

/// <summary>What a store says about an actor, everything under it included (for <c>JPN</c>, its ministries and officials).</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Names">Names used for it by each outlet, most used first.</param>
/// <param name="Offices">Offices that the actor, or someone under it, was given, with first and last day.</param>
/// <param name="Members">Actors under it that are named most.</param>
/// <param name="Given">Acts it did, by type.</param>
/// <param name="Received">Acts done to it, by type.</param>
/// <param name="Partners">With whom it acts most, either way.</param>
public sealed record ActorProfile(
    ActorEntry Actor, ImmutableArray<NameUse> Names, ImmutableArray<OfficeUse> Offices, ImmutableArray<ActorEntry> Members,
    ImmutableArray<TypeCount> Given, ImmutableArray<TypeCount> Received, ImmutableArray<Partner> Partners);

/// <summary>A name an outlet uses for an actor.</summary>
/// <param name="Outlet">The outlet; null when unknown.</param>
/// <param name="Actor">Whom it means: the actor or one under it.</param>
/// <param name="Form">The words.</param>
/// <param name="Mentions">How often.</param>
/// <param name="First">First day seen; null when unknown.</param>
/// <param name="Last">Last day seen.</param>
public sealed record NameUse(string? Outlet, string Actor, string Form, long Mentions, DateOnly? First, DateOnly? Last);

/// <summary>An office as articles give it to someone.</summary>
/// <param name="Actor">Identifier of the holder.</param>
/// <param name="Name">Name of the holder.</param>
/// <param name="Office">The office.</param>
/// <param name="Mentions">How often.</param>
/// <param name="First">Day of the first article; null when unknown.</param>
/// <param name="Last">Day of the last.</param>
public sealed record OfficeUse(string Actor, string Name, string Office, long Mentions, DateOnly? First, DateOnly? Last);

/// <summary>How often a type of act occurs.</summary>
/// <param name="Type">The type.</param>
/// <param name="Events">Acts.</param>
public sealed record TypeCount(EventType Type, int Events);

/// <summary>Another actor and the acts with it.</summary>
/// <param name="Actor">The other.</param>
/// <param name="Given">Acts done to it; mutual ones count here.</param>
/// <param name="Received">Acts it did; mutual ones do not count here.</param>
public sealed record Partner(ActorEntry Actor, ActCounts Given, ActCounts Received);
