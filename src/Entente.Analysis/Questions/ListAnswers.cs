using System.Collections.Immutable;
using Entente.Analysis.Incidents;
using Entente.Analysis.Revisions;
using Entente.Storage.Questions;

namespace Entente.Analysis.Questions;

/// <summary>Acts over time.</summary>
/// <param name="Step">Length of one stretch.</param>
/// <param name="Points">The stretches in order of time, empty ones between the first and the last included.</param>
public sealed record TimelineAnswer(TimelineStep Step, ImmutableArray<TimelinePoint> Points);

/// <summary>Incidents.</summary>
/// <param name="Incidents">Those of most articles first.</param>
public sealed record IncidentAnswer(ImmutableArray<Incident> Incidents);

/// <summary>The revisions of an article.</summary>
/// <param name="Article">The number that was asked for.</param>
/// <param name="Revisions">Each version against the one before, oldest first; none for an article that never changed.</param>
public sealed record RevisionAnswer(long Article, ImmutableArray<Revision> Revisions);

/// <summary>Actors.</summary>
/// <param name="Actors">Those named in most articles first; by the length of their identifiers where they were looked for by letters.</param>
public sealed record NamedAnswer(ImmutableArray<NamedActor> Actors);

/// <summary>Pairs of actors.</summary>
/// <param name="Pairs">Those with most acts between them first.</param>
public sealed record PairAnswer(ImmutableArray<Dyad> Pairs);

/// <summary>Events counted by what they share.</summary>
/// <param name="By">What is counted by.</param>
/// <param name="Across">What else; null for one dimension only.</param>
/// <param name="Counts">Events for each value of <paramref name="By"/>, most first; months and years in their order.</param>
/// <param name="Cells">Events for each two values with any, in order of the values; none without <paramref name="Across"/>.</param>
public sealed record CountAnswer(EventDimension By, EventDimension? Across, ImmutableArray<EventCount> Counts, ImmutableArray<EventCell> Cells);
