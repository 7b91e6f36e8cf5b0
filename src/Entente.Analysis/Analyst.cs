using Entente.Analysis.Incidents;
using Entente.Analysis.Outlets;
using Entente.Analysis.Profiles;
using Entente.Analysis.Revisions;
using Entente.Analysis.Ties;
using Entente.Analysis.Trends;
using Entente.Analysis.Wording;
using Entente.Knowledge;
using Entente.Storage;

namespace Entente.Analysis;

/// <summary>Answers the questions that need many readings at once; every figure leads back to numbers of events. Thread-safe.</summary>
public sealed class Analyst
{
    /// <summary>Makes an analyst over a store.</summary>
    /// <param name="store">The readings; it stays the caller's to dispose.</param>
    /// <param name="knowledge">Formal facts (memberships, offices); null when only what was reported counts.</param>
    public Analyst(ReadingStore store, KnowledgeBase? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        Store = store;
        Incidents = new(store);
        Ties = new(store, knowledge);
        Trends = new(store);
        Comparisons = new(store);
        Wordings = new(store);
        Revisions = new(store);
        Profiles = new(store, knowledge);
    }

    /// <summary>The store that is asked; its own desks answer about articles, events, actors and pairs.</summary>
    public ReadingStore Store { get; }

    /// <summary>The happenings behind events of several articles.</summary>
    public IncidentQuestions Incidents { get; }

    /// <summary>Standing relations between actors, formal and reported.</summary>
    public TieQuestions Ties { get; }

    /// <summary>Pairs of which more is reported than their past would lead one to expect.</summary>
    public TrendQuestions Trends { get; }

    /// <summary>What two outlets, or two groups of them, make of the same.</summary>
    public ComparisonQuestions Comparisons { get; }

    /// <summary>Phrases and names that an outlet began or ceased to use.</summary>
    public WordingQuestions Wordings { get; }

    /// <summary>What changed from one version of an article to the next.</summary>
    public RevisionQuestions Revisions { get; }

    /// <summary>Who an actor is and what is reported of it.</summary>
    public ProfileQuestions Profiles { get; }
}
