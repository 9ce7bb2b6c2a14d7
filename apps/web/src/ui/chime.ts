/** Two short tones. A page nobody has touched yet is not let make a sound, and stays silent. */
export function chime(): void {
  const audio = new AudioContext();
  for (const [at, hertz] of [[0, 880], [0.18, 1175]] as const) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.2, audio.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.16);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.17);
    if (at > 0) tone.onended = () => void audio.close();
  }
}
